/** Immutable values that the inventory's objects carry. */
package org.virtworkbench.model.values;
