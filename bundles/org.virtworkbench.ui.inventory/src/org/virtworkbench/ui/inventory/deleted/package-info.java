/** Deleted guests that can be brought back: their view, the bar that tells of them, and the undo command. */
package org.virtworkbench.ui.inventory.deleted;
