/** The view "libvirt calls": what is asked of each host, and how long the answers take. */
package org.virtworkbench.ui.calls;
