// The browser is found, not downloaded on install: see docs/architecture.md.
module.exports = { skipDownload: true };
