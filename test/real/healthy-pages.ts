/** Pages of the wiki that anyone may read, none of which is a dead end. */
export const wikiPages = [
  '/',
  '/doku.php?id=wiki:welcome',
  '/doku.php?id=wiki:syntax',
  '/doku.php?id=wiki:dokuwiki',
  '/doku.php?id=playground:playground',
  '/doku.php?id=start&do=login',
  '/doku.php?id=start&do=register',
  '/doku.php?id=start&do=resendpwd',
  '/doku.php?id=start&do=search&q=syntax',
  '/doku.php?id=start&do=recent',
  '/doku.php?id=start&do=index',
  '/doku.php?id=start&do=media&ns=wiki',
  '/doku.php?id=wiki:syntax&do=revisions',
  '/doku.php?id=wiki:syntax&do=backlink',
  // The source of a page that only those who are logged in may change.
  '/doku.php?id=wiki:syntax&do=edit',
  '/doku.php?id=wiki:syntax&do=export_xhtml',
  '/lib/exe/detail.php?id=wiki:dokuwiki&media=wiki:dokuwiki-128.png',
] as const;

/** Pages of the wiki for its administrator. */
export const wikiAdminPages = [
  '/doku.php?id=start&do=profile',
  '/doku.php?id=start&do=edit',
  '/doku.php?id=village:new_page&do=edit',
  '/doku.php?id=start&do=media&ns=wiki',
  '/doku.php?id=start&do=admin',
  '/doku.php?id=start&do=admin&page=acl',
  '/doku.php?id=start&do=admin&page=config',
  '/doku.php?id=start&do=admin&page=styling',
  '/doku.php?id=start&do=admin&page=usermanager',
  '/doku.php?id=start&do=admin&page=revert',
] as const;

const templates = [
  'blank-govuk',
  'blank-unbranded',
  'start',
  'question',
  'content',
  'check-answers',
  'confirmation',
  'mainstream-guide',
  'task-list',
] as const;

/** Pages of the prototype kit: its own, its templates as they come, and the service made from them. */
export const prototypePages = [
  '/',
  '/manage-prototype',
  '/manage-prototype/templates',
  ...templates.map((name) => `/manage-prototype/templates/view?${template(name)}`),
  `/manage-prototype/templates/install?${template('question')}`,
  '/manage-prototype/plugins',
  '/manage-prototype/plugins-installed',
  '/manage-prototype/clear-data',
  '/manage-prototype/password',
  '/start',
  '/day',
  '/street',
  '/email',
  '/check-answers',
  '/confirmation',
] as const;

function template(name: string): string {
  const file = encodeURIComponent(`/templates/${name}.html`);
  return `package=${encodeURIComponent('@govuk-prototype-kit/common-templates')}&template=${file}`;
}
