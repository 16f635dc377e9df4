/** The editor of a host's networks. */
package org.virtworkbench.ui.network;
