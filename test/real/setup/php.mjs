/** PHP's own web server and what the applications need of PHP. `php` itself would bring another web server along. */
export const php = ['php-cli', 'php-xml', 'php-mbstring', 'php-sqlite3', 'php-intl'];
