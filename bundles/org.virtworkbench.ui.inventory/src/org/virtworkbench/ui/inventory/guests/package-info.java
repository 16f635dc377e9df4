/** The table of all guests, with its filter. */
package org.virtworkbench.ui.inventory.guests;
