/** What any pane of React 17 and Fabric 7 costs before it does anything: a theme and one button. */
import { createTheme, Customizer, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { render } from "react-dom";

window.FabricConfig = { fontBaseUrl: "" };

const theme = createTheme({ palette: { themePrimary: "#107c41" } });

render(
  <Customizer settings={{ theme }}>
    <PrimaryButton text="Analyze pipeline" />
  </Customizer>,
  document.getElementById("pane")
);
