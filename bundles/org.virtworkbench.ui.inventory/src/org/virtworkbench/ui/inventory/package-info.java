/** Explorer, guest table, and the actions on them. */
package org.virtworkbench.ui.inventory;
