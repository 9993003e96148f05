/** Fabric's menu, a part of its own: no screen needs it before a press. @see laterViews.ts */
export { ContextualMenu } from "office-ui-fabric-react";
