/** The page of a host's own devices. */
package org.virtworkbench.ui.host.device;
