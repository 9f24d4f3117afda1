// Takes every letter that is sent to SMTP_PORT, sends none on, and shows them in a page at PORT, the newest first, with
// their links.
const { createServer } = require('node:http');
const { simpleParser } = require('mailparser');
const { SMTPServer } = require('smtp-server');

const letters = [];

const post = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, _session, done) {
    simpleParser(stream).then((letter) => {
      letters.unshift(letter);
      done();
    }, done);
  },
});

const page = createServer((_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="en"><title>Letters</title><h1>Letters</h1>${letters.map(article).join('')}</html>`,
  );
});

function article({ subject = '', textAsHtml = '' }) {
  const heading = subject.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<article><h2>${heading}</h2>${textAsHtml}</article>`;
}

post.listen(Number(process.env.SMTP_PORT), '127.0.0.1', () => {
  page.listen(Number(process.env.PORT), '127.0.0.1');
});
