/** Calls about guests. */
package org.virtworkbench.libvirt.internal.guest;
