/** Calls about the host itself. */
package org.virtworkbench.libvirt.internal.host;
