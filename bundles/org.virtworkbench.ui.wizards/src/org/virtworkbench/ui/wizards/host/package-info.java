/** Adding a host and changing how it is reached. */
package org.virtworkbench.ui.wizards.host;
