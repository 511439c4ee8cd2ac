/* Keeps what is on the page about incidents and maintenance true while it is open. */
import { announce, refresh } from "./monitors.js";

const WORK = ["created", "updated", "deleted", "started", "verifying", "completed"];

function isPageOf(id) {
  return document.querySelector("[data-incident]")?.dataset.incident === id;
}

function incidentChanged({ title }) {
  announce(title);
  refresh();
}

function incidentDeleted({ id }) {
  if (isPageOf(id)) {
    location.assign(`${document.documentElement.dataset.base}incidents`);
  } else {
    refresh();
  }
}

/** Follows the live connection. */
export function followIncidents() {
  const on = (type, listener) => document.addEventListener(`pharos:${type}`, ({ detail }) => listener(detail));
  on("incident_created", incidentChanged);
  on("incident_updated", refresh);
  on("incident_update_added", refresh);
  on("incident_deleted", incidentDeleted);
  WORK.forEach((what) => on(`maintenance_${what}`, refresh));
}
