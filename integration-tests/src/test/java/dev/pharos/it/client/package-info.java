/** What tests use to talk to the product as its users do: HTTP, WebSocket, organizations, and targets to watch. */
package dev.pharos.it.client;
