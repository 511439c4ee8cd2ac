/** Starts and watches the whole product with one command: embedded MariaDB, then Payara Micro with the WAR. */
package dev.pharos.launcher;
