/** The HTTP contract, from outside. */
package dev.pharos.it.api;
