/** Values every component uses: ids, exceptions, events. */
package dev.pharos.platform.entity;
