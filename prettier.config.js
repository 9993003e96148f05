/** The Office add-ins' own settings, at the 120 columns of this code. */
module.exports = { ...require("office-addin-prettier-config"), printWidth: 120 };
