/** The tree of hosts, with their guests, storage and networks. */
package org.virtworkbench.ui.inventory.explorer;
