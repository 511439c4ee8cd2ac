/** The WebSocket contract, from outside. */
package dev.pharos.it.live;
