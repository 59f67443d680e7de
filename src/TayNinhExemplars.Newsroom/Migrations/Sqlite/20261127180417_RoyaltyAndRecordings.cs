using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RoyaltyAndRecordings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "RecordingPath",
                table: "Relays",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "RecordingSeconds",
                table: "Relays",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Royalty",
                table: "Copies",
                type: "TEXT",
                maxLength: 100,
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RecordingPath",
                table: "Relays");

            migrationBuilder.DropColumn(
                name: "RecordingSeconds",
                table: "Relays");

            migrationBuilder.DropColumn(
                name: "Royalty",
                table: "Copies");
        }
    }
}
