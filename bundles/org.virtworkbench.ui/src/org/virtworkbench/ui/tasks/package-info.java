/** The Tasks view: what was asked for, how far it is, how it ended, and the virsh command that does the same. */
package org.virtworkbench.ui.tasks;
