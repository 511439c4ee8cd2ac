// The npm client of statuspage.io (statuspage.io 3.3.8) reads a page of ours, told nothing but where it is.
// usage: node statuspage.cjs PAGE_URL
const assert = require("node:assert/strict");
const { Statuspage } = require("statuspage.io");

const page = new Statuspage("pharos");
page.setApiUrl(process.argv[2]);

function names(things) {
  return things.map((thing) => thing.name);
}

function isAPage({ page }) {
  for (const field of ["id", "name", "time_zone", "updated_at", "url"]) {
    assert.equal(typeof page[field], "string", field);
  }
}

async function main() {
  const { incidents, scheduledMaintenances } = page.api;
  const summary = await page.api.getSummary();
  isAPage(summary);
  assert.equal(summary.status.indicator, "major");
  assert.deepEqual(names(summary.incidents), ["Payments fail"]);
  assert.deepEqual(names(summary.scheduled_maintenances), ["Newer database"]);

  const status = await page.api.getStatus();
  isAPage(status);
  assert.deepEqual(status.status, { indicator: "major", description: "Partial System Outage" });

  const { components } = await page.api.getComponents();
  const checkout = components.find((component) => component.name === "Checkout");
  const group = components.find((component) => component.id === checkout.group_id);
  assert.equal(checkout.status, "partial_outage");
  assert.equal(group.name, "Shop");
  assert.ok(group.group);
  assert.equal(components.some((component) => component.name === "Back office"), false);

  const everything = await incidents.getAll();
  assert.deepEqual(names(everything.incidents), ["Payments fail", "Mail is late"]);
  const unresolved = await incidents.getUnresolved();
  assert.deepEqual(names(unresolved.incidents), ["Payments fail"]);
  const [incident] = unresolved.incidents;
  assert.deepEqual([incident.impact, incident.status], ["major", "identified"]);
  assert.deepEqual(incident.incident_updates.map((update) => update.status), ["identified", "investigating"]);
  assert.match(incident.shortlink, /^http/);

  const planned = await scheduledMaintenances.getAll();
  assert.deepEqual(names(planned.scheduled_maintenances), ["Newer database"]);
  const [maintenance] = planned.scheduled_maintenances;
  assert.equal(maintenance.status, "scheduled");
  assert.ok(Date.parse(maintenance.scheduled_for) < Date.parse(maintenance.scheduled_until));
  assert.deepEqual(names((await scheduledMaintenances.getUpcoming()).scheduled_maintenances), ["Newer database"]);
  // This version of the client asks for upcoming.json here as well; our active.json is read by StatuspageApiIT.
  isAPage(await scheduledMaintenances.getActive());
  console.log("read");
}

main().catch((failure) => {
  console.error(failure);
  process.exitCode = 1;
});
