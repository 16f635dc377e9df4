/** What guests let hear, through the sound of this machine. */
package org.virtworkbench.ui.console.sound;
