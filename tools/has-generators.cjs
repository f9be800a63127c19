// Stands in for @stdlib/assert-has-generator-support, which evaluates a string to find out. Every browser here has them.
module.exports = () => true;
