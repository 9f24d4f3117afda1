import { execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A letter that lies in the box when the server starts. */
export type Letter = { readonly from: string; readonly subject: string; readonly text: string };

export type MailUser = { readonly login: string; readonly password: string };

/** Whom Dovecot keeps mail for: an account that Debian has on every machine. It refuses to keep any for root. */
const owner = 'mail';

/** Writes settings and one mailbox for Dovecot into a folder, and answers with the program to start: an IMAP server on a port of 127.0.0.1. */
export async function furnishDovecot(
  folder: string,
  port: number,
  user: MailUser,
  letters: readonly Letter[],
) {
  await mkdir(join(folder, 'run'), { recursive: true });
  await fillBox(join(folder, 'mail', user.login), user, letters);
  execFileSync('chown', ['-R', `${owner}:`, join(folder, 'mail')]);
  // Its processes run under several accounts.
  await chmod(folder, 0o755);
  await writeFile(join(folder, 'users'), `${user.login}:{PLAIN}${user.password}\n`);
  const settings = join(folder, 'dovecot.conf');
  await writeFile(settings, settingsFor(folder, port));
  return { command: '/usr/sbin/dovecot', args: ['-F', '-c', settings], folder };
}

/** https://en.wikipedia.org/wiki/Maildir: one file a letter, those not seen yet in `new`. */
async function fillBox(box: string, user: MailUser, letters: readonly Letter[]): Promise<void> {
  for (const name of ['new', 'cur', 'tmp']) await mkdir(join(box, name), { recursive: true });
  for (const [index, { from, subject, text }] of letters.entries()) {
    const head = [`From: ${from}`, `To: ${user.login}@village.example`, `Subject: ${subject}`];
    const date = new Date(Date.UTC(2026, 4, 4, 8, index)).toUTCString();
    const letter = [
      ...head,
      `Date: ${date}`,
      `Message-ID: <${index}@village.example>`,
      '',
      text,
      '',
    ];
    await writeFile(join(box, 'new', `${index}.village.example`), letter.join('\n'));
  }
}

/** https://doc.dovecot.org/2.3/settings/ */
function settingsFor(folder: string, port: number): string {
  return `
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/dovecot.log
listen = 127.0.0.1
protocols = imap
ssl = no
disable_plaintext_auth = no
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%n
passdb {
  driver = passwd-file
  args = ${folder}/users
}
userdb {
  driver = static
  args = uid=${owner} gid=${owner} home=${folder}/mail/%n
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Trash {
    auto = subscribe
    special_use = \\Trash
  }
}
`;
}
