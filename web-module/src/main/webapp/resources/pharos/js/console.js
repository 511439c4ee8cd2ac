/* Brings a page of the console to life. */
import { showLive, startFrame } from "./frame.js";
import { endSession, keepOpen, startForms } from "./forms.js";
import { followIncidents } from "./incidents.js";
import { followMonitors } from "./monitors.js";
import { followServices, startOrdering } from "./services.js";
import { goLive } from "./socket.js";
import { keepTime, tellTimes } from "./time.js";
import { drawBars } from "./bars.js";
import { drawCharts } from "./chart.js";
import { startCopying } from "./copy.js";
import { keepPlace } from "./place.js";
import { makeClosable } from "./notices.js";
import { chooseOwnZone } from "./zone.js";

function enhance(root) {
  tellTimes(root);
  drawBars(root);
  drawCharts(root);
  keepOpen(root);
  makeClosable(root);
}

/** Ajax replaces parts of the page; they are enhanced as they arrive. */
function enhanceWhatComes() {
  new MutationObserver((changes) => {
    const arrived = changes.some((change) => [...change.addedNodes].some((node) => node.nodeType === Node.ELEMENT_NODE));
    if (arrived) {
      enhance(document);
    }
  }).observe(document.body, { childList: true, subtree: true });
}

startFrame();
startForms();
startCopying();
startOrdering();
keepPlace();
chooseOwnZone();
enhance(document);
enhanceWhatComes();
keepTime();

const session = document.getElementById("session");
if (session) {
  followMonitors();
  followServices();
  followIncidents();
  goLive(session.dataset.organization, showLive, endSession);
}
