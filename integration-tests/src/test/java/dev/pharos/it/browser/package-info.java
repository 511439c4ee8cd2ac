/** The console, as people use it: in a browser. */
package dev.pharos.it.browser;
