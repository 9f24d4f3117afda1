// The shop's sample goods name pictures on a server of their makers. Nothing is fetched from outside: they have none.
const { EventEmitter } = require('node:events');
const https = require('node:https');

https.get = () => {
  const request = Object.assign(new EventEmitter(), { setTimeout() {}, destroy() {} });
  setImmediate(() => request.emit('error', new Error('nothing is fetched from outside')));
  return request;
};
