/**
 * The tree of hosts, with their guests, storage and networks. Its elements are told apart by {@code instanceof}: the JVM would make the table of a switch over types anew in each
 * start, before the first row.
 */
package org.virtworkbench.ui.inventory.explorer;
