using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TayNinhExemplars.Migrations.PostgreSql
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
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "RecordingSeconds",
                table: "Relays",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Royalty",
                table: "Copies",
                type: "character varying(100)",
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
