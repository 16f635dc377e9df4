/** Deleted guests that can be brought back until their time is over. */
package org.virtworkbench.core.deletion;
