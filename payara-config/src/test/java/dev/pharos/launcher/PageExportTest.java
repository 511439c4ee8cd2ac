package dev.pharos.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PageExportTest {

    @Test
    void keepsAPageWhereItsAddressLeads() {
        assertEquals("/status/acme/index.html", PageExport.file("/status/acme"));
        assertEquals("/status/acme/incidents/1/index.html", PageExport.file("/status/acme/incidents/1"));
        assertEquals("/status/acme/history.atom", PageExport.file("/status/acme/history.atom"));
        assertEquals("/resources/pharos/css/status.css", PageExport.file("/resources/pharos/css/status.css"));
    }

    @Test
    void makesADirectoryOfAMonthAndDropsVersions() {
        assertEquals("/status/acme/history/2026-05/index.html", PageExport.file("/status/acme/history?month=2026-05"));
        assertEquals("/status/acme/history/2026-05", PageExport.address("/status/acme/history?month=2026-05"));
        assertEquals("/status/acme/logo", PageExport.file("/status/acme/logo?v=7"));
        assertEquals("/status/acme/theme.css", PageExport.file("/status/acme/theme.css?v=7"));
    }
}
