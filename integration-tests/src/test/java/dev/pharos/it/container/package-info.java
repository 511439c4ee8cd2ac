/** Parts of the product inside a Payara Micro, without the web module around them. */
package dev.pharos.it.container;
