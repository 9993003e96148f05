/** A file as a module that is its text: what webpack's `asset/source` makes of it in the bundle. */
module.exports = {
  process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }),
};
