/** Calls about networks. */
package org.virtworkbench.libvirt.internal.network;
