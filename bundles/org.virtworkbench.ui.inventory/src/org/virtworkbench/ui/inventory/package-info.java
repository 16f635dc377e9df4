/** What explorer, table and actions of this bundle share, and other bundles find in their selections. */
package org.virtworkbench.ui.inventory;
