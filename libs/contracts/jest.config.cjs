module.exports = require('../../tools/jest.swc.cjs').nodeProject('contracts', '../..');
