/** Pages of the preferences. */
package org.virtworkbench.app.preferences;
