/** Who may call what: every operation of the OpenAPI document, by everybody, held against one table. */
package dev.pharos.it.access;
