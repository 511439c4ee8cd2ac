/** The data source that both Payara servers build the pool {@code jdbc/pharos} from. */
package dev.pharos.datasource;
