/** What several bundles of the UI share. */
package org.virtworkbench.ui;
