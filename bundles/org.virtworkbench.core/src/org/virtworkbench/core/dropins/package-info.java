/** Bundles that the person added to the program. */
package org.virtworkbench.core.dropins;
