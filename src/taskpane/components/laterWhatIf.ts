import { laterView } from "./laterView";

const whatIf = laterView(async () => (await import(/* webpackChunkName: "whatIf" */ "./WhatIfTab")).WhatIfTab);

/** What if with its sliders: a part of its own that comes after the answer. */
export const WhatIfTab = whatIf.View;
export const fetchWhatIf = whatIf.fetch;
