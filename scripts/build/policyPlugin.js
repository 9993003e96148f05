const HtmlPlugin = require("html-webpack-plugin");
const { metaPolicy, withPolicy } = require("./contentSecurityPolicy.js");

/** Puts the content security policy into every page that html-webpack-plugin writes. */
class PolicyPlugin {
  constructor(options) {
    this.policy = metaPolicy(options);
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("PolicyPlugin", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("PolicyPlugin", (page) => ({
        ...page,
        html: withPolicy(page.html, this.policy),
      }));
    });
  }
}

module.exports = { PolicyPlugin };
