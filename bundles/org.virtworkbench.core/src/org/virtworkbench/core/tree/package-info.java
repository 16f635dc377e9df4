/** Distribution trees in the network from which systems are installed: what they are, and their kernels. */
package org.virtworkbench.core.tree;
