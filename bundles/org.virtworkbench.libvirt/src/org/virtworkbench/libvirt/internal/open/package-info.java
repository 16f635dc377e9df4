/** Opening and closing connections. */
package org.virtworkbench.libvirt.internal.open;
