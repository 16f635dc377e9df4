/** The wall: what the screens of all running guests show just now. */
package org.virtworkbench.ui.console.wall;
