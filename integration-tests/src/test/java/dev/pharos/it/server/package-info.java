/** Starts the product for tests that talk to it from outside, the way an operator would. */
package dev.pharos.it.server;
