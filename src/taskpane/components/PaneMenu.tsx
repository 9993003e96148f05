import { ContextualMenuItemType, type IContextualMenuItem, IconButton } from "office-ui-fabric-react";
import * as React from "react";
import { MENU } from "../messages/menuWords";
import type { PaneActs } from "../paneActs";
import type { PaneModel } from "../paneModel";
import type { PaneTheme, ThemeChoice } from "../theme/useTheme";
import { fetchMenu, LaterMenu } from "./laterViews";

interface PaneMenuProps {
  readonly model: PaneModel;
  readonly act: PaneActs;
  readonly theme: PaneTheme;
}

const THEMES: readonly (readonly [ThemeChoice, string])[] = [
  ["excel", MENU.asExcel],
  ["light", MENU.light],
  ["dark", MENU.dark],
];

function menuItems({ model, act, theme }: PaneMenuProps): IContextualMenuItem[] {
  const assumptions = model.answer?.sheets.find(({ id }) => id === "Assumptions");
  const items: IContextualMenuItem[] = [];
  if (model.screen.kind === "answer")
    items.push(
      { key: "goal", text: MENU.changeGoal, onClick: act.changeGoal },
      { key: "history", text: MENU.history, onClick: () => act.show("history") }
    );
  if (assumptions)
    items.push({ key: "assumptions", text: MENU.openAssumptions, onClick: () => act.openSheet(assumptions.name) });
  items.push(
    { key: "template", text: MENU.newTemplate, onClick: act.newTemplate },
    {
      key: "theme",
      itemType: ContextualMenuItemType.Section,
      sectionProps: {
        title: MENU.theme,
        topDivider: true,
        bottomDivider: true,
        items: THEMES.map(([choice, text]) => ({
          key: choice,
          text,
          canCheck: true,
          isChecked: theme.choice === choice,
          onClick: () => theme.choose(choice),
        })),
      },
    },
    { key: "remove", text: MENU.removeEverything, onClick: act.askRemoval },
    { key: "help", text: MENU.howItWorks, href: "help.html", target: "_blank" }
  );
  return items;
}

/** The pane's menu, at its foot; opens upward. */
export function PaneMenu(props: PaneMenuProps): React.ReactElement {
  return (
    <IconButton
      className="more"
      iconProps={{ iconName: "More" }}
      ariaLabel={MENU.more}
      title={MENU.more}
      onRenderMenuIcon={() => null}
      menuAs={LaterMenu}
      onMenuClick={() => props.act.fetch(fetchMenu)}
      menuProps={{ items: menuItems(props), isBeakVisible: false, directionalHintFixed: false }}
    />
  );
}
