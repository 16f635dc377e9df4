/** The live picture: the inventory's model, its one writer, and how views hear of changes. */
package org.virtworkbench.core.inventory;
