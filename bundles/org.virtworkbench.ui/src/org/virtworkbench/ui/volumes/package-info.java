/** The volumes of a pool, as the editors of storage and of hosts show them. */
package org.virtworkbench.ui.volumes;
