/// Of this program: feeds and pages say what made them.
package let softwareVersion = "0.1.0"
