package org.virtworkbench.ui.inventory.explorer;

import org.virtworkbench.model.inventory.StoragePool;

/**
 * Stands in the tree for volumes that are being asked for, or can't be.
 *
 * @param pool the live pool
 */
record Pending(StoragePool pool) {
}
