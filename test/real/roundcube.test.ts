import * as mailbox from './apps/mailbox.ts';
import { mailUser, start } from './apps/roundcube.ts';
import { blocked, reached, walks } from './walks.ts';

const logIn = { asked: 2, required: 2 };
const values = { MAIL_PASSWORD: mailUser.password };

// Each number is counted by hand, item by item, at the top of the journey's own file.
walks(
  'roundcube',
  async () => {
    const letters = await mailbox.start();
    const app = await start(letters.smtpPort);
    const stop = async () => {
      await app.stop();
      await letters.stop();
    };
    return { ...app, stop };
  },
  {
    'read-letter': reached({ steps: 5, clicks: 3, keystrokes: 17, questions: logIn, pages: 2 }),
    'wrong-password': blocked({
      steps: 4,
      clicks: 2,
      keystrokes: 15,
      questions: logIn,
      pages: 2,
    }),
    'write-letter': reached({
      steps: 6,
      clicks: 4,
      keystrokes: 41,
      questions: { asked: 9, required: 0 },
      pages: 3,
      redirects: 1,
    }),
  },
  values,
);

walks(
  'roundcube',
  () => start(),
  {
    'letter-not-sent': blocked({
      steps: 6,
      clicks: 4,
      keystrokes: 41,
      questions: { asked: 9, required: 0 },
      pages: 2,
      redirects: 1,
    }),
  },
  values,
);
